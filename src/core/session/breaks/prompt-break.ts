// Breaks within a session: what is suggested at this look, what was answered, and what stands.
import { breakMsOf, type SessionState, type Step } from '../state';
import { NO_BREAKS, type BreakAnswer, type BreaksSnapshot, type Stance } from './prompts';
import { answerBreak, breaksOf, promptWhileSitting } from './sitting-breaks';
import { promptStance } from './stance';

/** One suggestion at most; somebody who sits is told of a break before anything else. */
export function promptBreak(state: SessionState, posture: Stance): Step {
  const { bout, stance, policies } = state;
  const { alerts } = policies;
  if (posture === 'sitting' && bout !== null) {
    const [told, prompt] = promptWhileSitting(bout, alerts);
    if (prompt !== null) return [{ ...state, bout: told }, [{ kind: 'prompted', prompt }]];
    if (breaksOf(bout, alerts).next !== null) return [state, []];
  }
  if (stance === null || stance.posture !== posture) return [state, []];
  const [told, prompt] = promptStance(stance, alerts.alternateMs ?? null);
  return prompt === null ? [state, []] : [{ ...state, stance: told }, [{ kind: 'prompted', prompt }]];
}

/** What was suggested is taken down; nothing was where nobody sits. */
export function answerPrompt(state: SessionState, answer: BreakAnswer): Step {
  const { bout, stance, policies } = state;
  const answered = bout === null ? null : answerBreak(bout, answer, policies.alerts);
  const settled = answer === 'put-aside' && stance !== null ? { ...stance, open: false } : stance;
  return [{ ...state, bout: answered, stance: settled }, [{ kind: 'prompt-answered' }]];
}

/** Breaks as a page shows them. */
export function breaksSnapshot(state: SessionState): BreaksSnapshot {
  const { bout, stance, policies } = state;
  const { alerts } = policies;
  const asks = stance?.open === true && (alerts.alternateMs ?? null) !== null;
  const change = asks ? { posture: stance.posture, heldMs: stance.heldMs } : null;
  if (bout === null) return { ...NO_BREAKS, stance: change };
  const offSeat = bout.offSeatMs === 0 ? null : { forMs: bout.offSeatMs, ofMs: breakMsOf(state) };
  return { ...breaksOf(bout, alerts), stance: change, offSeat };
}
