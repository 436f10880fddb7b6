// The drawn person's upright as the model sees it, recorded by `npm run demo`: so that the demonstration begins calibrated.
import * as v from 'valibot';
import { baselineSchema } from '../core/baseline/baseline';
import recorded from './demo-baseline.json';

export const demoBaseline = v.parse(baselineSchema, recorded);
