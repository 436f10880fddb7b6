// A folder as a browser hands it out, with a drive under it that can be full, held, gone or wrong.
import type { FileHandle, FolderHandle } from '../../src/storage/folder/kept-folder';

export type Drive = 'well' | 'gone' | 'full' | 'busy' | 'garbles' | 'taken-back';

const ERRORS = {
  gone: 'NotFoundError',
  full: 'QuotaExceededError',
  busy: 'NoModificationAllowedError',
  'taken-back': 'NotAllowedError',
} as const;

export class FolderInMemory implements FolderHandle {
  readonly kind = 'directory';
  drive: Drive = 'well';
  permission: PermissionState = 'granted';
  /** What the person answers when asked. */
  answer: PermissionState = 'granted';
  readonly files = new Map<string, { text: string; lastModified: number }>();

  constructor(readonly name = 'Sync') {}

  queryPermission(): Promise<PermissionState> {
    return Promise.resolve(this.permission);
  }

  requestPermission(): Promise<PermissionState> {
    this.permission = this.answer;
    return Promise.resolve(this.permission);
  }

  getFileHandle(name: string): Promise<FileHandle> {
    return this.reached(() => {
      if (!this.files.has(name)) this.files.set(name, { text: '', lastModified: Date.now() });
      return this.handleOf(name);
    });
  }

  removeEntry(name: string): Promise<void> {
    return this.reached(() => void this.files.delete(name));
  }

  async *values(): AsyncIterable<FileHandle> {
    await this.reached(() => undefined);
    for (const name of this.files.keys()) yield this.handleOf(name);
  }

  put(name: string, text: string, lastModified = Date.now()): void {
    this.files.set(name, { text, lastModified });
  }

  textOf(name: string): string | null {
    return this.files.get(name)?.text ?? null;
  }

  private handleOf(name: string): FileHandle {
    let waiting: Blob | null = null;
    return {
      kind: 'file',
      name,
      getFile: () =>
        this.reached(() => {
          const { text = '', lastModified = 0 } = this.files.get(name) ?? {};
          return new File([text], name, { lastModified });
        }),
      createWritable: () =>
        Promise.resolve({
          write: (content) => {
            if (this.drive === 'full' || this.drive === 'busy') return this.failing();
            waiting = content;
            return Promise.resolve();
          },
          close: async () => {
            await this.reached(() => undefined);
            if (waiting === null) return;
            const text = await waiting.text();
            this.put(name, this.drive === 'garbles' ? text.slice(0, -1) : text);
          },
          abort: () => Promise.resolve(),
        }),
    };
  }

  private async reached<T>(work: () => T): Promise<T> {
    if (this.drive === 'taken-back') this.permission = 'prompt';
    return this.drive === 'gone' || this.drive === 'taken-back' ? this.failing() : work();
  }

  private failing(): Promise<never> {
    const name = this.drive in ERRORS ? ERRORS[this.drive as keyof typeof ERRORS] : 'Error';
    return Promise.reject(new DOMException(`The drive is ${this.drive}.`, name));
  }
}
