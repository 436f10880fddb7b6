// By choice, the camera is off while the screen is locked; offered only where the browser tells of the lock.
import type { AppModel } from '../../model/model';
import * as words from '../../words/views/settings';
import { Switch } from './Switch';

export function LockChoice({ model }: { readonly model: AppModel }) {
  const lock = model.screenLock.value;
  if (lock === 'unsupported') return null;
  return (
    <>
      <Switch
        on={model.settings.value.offWhileLocked}
        name={words.OFF_WHILE_LOCKED}
        meaning={words.OFF_WHILE_LOCKED_MEANING}
        onChange={(on) =>
          void (on ? model.actions.followLock() : model.actions.changeSettings({ offWhileLocked: false }))
        }
      />
      <p role="status" class="small">
        {lock === 'refused' && words.LOCK_REFUSED}
      </p>
    </>
  );
}
