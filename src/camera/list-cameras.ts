// Which cameras there are to choose from.

export interface ListedCamera {
  readonly deviceId: string;
  readonly label: string;
}

/** The cameras by name. Empty until the person has allowed a camera once: before that browsers tell neither names nor numbers. */
export async function listCameras(): Promise<readonly ListedCamera[]> {
  if (!('mediaDevices' in navigator)) return [];
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
  return devices
    .filter(({ kind, deviceId, label }) => kind === 'videoinput' && deviceId !== '' && label !== '')
    .map(({ deviceId, label }) => ({ deviceId, label }));
}
