// Starts a module worker so that the page's content policy holds in it, whatever headers the host sends.

/**
 * A worker with an address of the host goes by the headers of its own script, and is free where the host sends none. One that is made
 * from a blob inherits the policy of the page, whose `<meta>` every host delivers. The blob only imports the real script.
 */
export function spawnModule(scriptUrl: string, name: string): Worker {
  let address = addresses.get(scriptUrl);
  if (address === undefined) {
    const script = `import ${JSON.stringify(scriptUrl)};`;
    address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    addresses.set(scriptUrl, address);
  }
  return new Worker(address, { type: 'module', name });
}

const addresses = new Map<string, string>();
