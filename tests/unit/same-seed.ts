// Properties draw the same values on every run, so that a fresh clone passes or fails for its code alone. Other draws: PLUMBLINE_SEED=7 npm run test:unit
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['PLUMBLINE_SEED'] ?? 20261124) });
