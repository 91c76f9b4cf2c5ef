import { problemAt, type Rejection } from "../platform/rejection.ts";
import { TextField } from "./TextField.tsx";
import "./moment-fields.css";

type Props = { name: string; rejection: Rejection; dateLabel: string; timeLabel: string };

/** A date and a time in Norway, side by side; both empty is none. What is wrong with both stands at the date. */
export function MomentFields({ name, rejection, dateLabel, timeLabel }: Props) {
  const whole = problemAt(rejection, name);
  return (
    <div className="moment">
      <TextField
        name={`${name}.date`}
        problemKey={whole ? name : `${name}.date`}
        type="date"
        rejection={rejection}
        label={dateLabel}
      />
      <TextField name={`${name}.time`} type="time" rejection={rejection} label={timeLabel} />
    </div>
  );
}
