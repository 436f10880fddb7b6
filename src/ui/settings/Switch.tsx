// One thing that is on or off, with what it means.
interface SwitchProps {
  readonly on: boolean;
  readonly name: string;
  readonly meaning: string;
  readonly onChange: (on: boolean) => void;
}

export function Switch({ on, name, meaning, onChange }: SwitchProps) {
  return (
    <label class="choice">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span class="choice-text">
        <span>{name}</span>
        <span class="small soft">{meaning}</span>
      </span>
    </label>
  );
}
