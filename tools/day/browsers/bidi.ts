// The way to speak WebDriver BiDi with a browser that listens for it: commands out, answers back.

export type Fields = Readonly<Record<string, unknown>>;

export interface Bidi {
  /** Sends one command and gives its result; rejects with what the browser says against it, or when it has gone. */
  send(method: string, params?: Fields): Promise<Fields>;
}

interface Message {
  readonly id?: number | null;
  readonly result?: Fields;
  readonly error?: string;
  readonly message?: string;
}

interface Waiting {
  readonly resolve: (result: Fields) => void;
  readonly reject: (error: Error) => void;
}

/** Opens the connection and a session in it. */
export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(`${address}/session`);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`The browser does not answer at ${address}.`)));
  });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const { id, result, error, message } = JSON.parse(data) as Message;
    const asked = typeof id === 'number' ? waiting.get(id) : undefined;
    if (typeof id !== 'number' || asked === undefined) return;
    waiting.delete(id);
    if (error === undefined) asked.resolve(result ?? {});
    else asked.reject(new Error(`${error}: ${message ?? ''}`));
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser has gone.'));
    waiting.clear();
  });
  const send: Bidi['send'] = (method, params = {}) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      socket.send(JSON.stringify({ id: lastId, method, params }));
    });
  await send('session.new', { capabilities: {} });
  return { send };
}
