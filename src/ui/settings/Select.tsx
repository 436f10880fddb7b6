// One choice among a few numbers; a stored one that is not listed is listed too.
interface SelectProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly number[];
  readonly chosen: number;
  readonly name: (option: number) => string;
  readonly onChoose: (option: number) => void;
}

export function Select({ id, label, options, chosen, name, onChoose }: SelectProps) {
  const listed = [...new Set([...options, chosen])].sort((a, b) => a - b);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={chosen} onChange={(event) => onChoose(Number(event.currentTarget.value))}>
        {listed.map((option) => (
          <option key={option} value={option}>
            {name(option)}
          </option>
        ))}
      </select>
    </div>
  );
}
