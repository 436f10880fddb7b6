// One choice among a few numbers, of which one may be none; a stored one that is not listed is listed too.
interface SelectProps<T extends number | null> {
  readonly id: string;
  readonly label: string;
  readonly options: readonly T[];
  readonly chosen: T;
  readonly name: (option: T) => string;
  readonly onChoose: (option: T) => void;
}

const orderOf = (option: number | null): number => option ?? Number.POSITIVE_INFINITY;

export function Select<T extends number | null>(props: SelectProps<T>) {
  const { id, label, options, chosen, name, onChoose } = props;
  const listed = options.includes(chosen)
    ? options
    : [...options, chosen].toSorted((a, b) => orderOf(a) - orderOf(b));
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={String(chosen)}
        onChange={(event) => {
          const option = listed.find((one) => String(one) === event.currentTarget.value);
          if (option !== undefined) onChoose(option);
        }}
      >
        {listed.map((option) => (
          <option key={option} value={String(option)}>
            {name(option)}
          </option>
        ))}
      </select>
    </div>
  );
}
