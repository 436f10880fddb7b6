// A group of radio buttons, each with a line of explanation.
import type { ChoiceWords } from '../../words/choices';

interface ChoicesProps<T extends string> {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly T[];
  readonly chosen: T;
  readonly describe: (option: T) => ChoiceWords;
  readonly onChoose: (option: T) => void;
}

export function Choices<T extends string>({
  legend,
  name,
  options,
  chosen,
  describe,
  onChoose,
}: ChoicesProps<T>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map((option) => {
        const words = describe(option);
        return (
          <label key={option} class="choice">
            <input
              type="radio"
              name={name}
              value={option}
              checked={option === chosen}
              onChange={() => onChoose(option)}
            />
            <span class="choice-text">
              <span>{words.name}</span>
              <span class="small soft">{words.meaning}</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
