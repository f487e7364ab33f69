import type { NamedBytes } from '../programs/program-run.ts';

type Setting = readonly [path: string, name: string, value: string];

const SCRIPTING = '/org.openoffice.Office.Common/Security/Scripting';
const INTERNET = '/org.openoffice.Inet/Settings';
const MANUAL_PROXY = '2';
/** The port of the discard service, where nobody listens. */
const NOWHERE = ['127.0.0.1', '9'] as const;
const HIGHEST = '3';
const NEVER = '0';

const SETTINGS: readonly Setting[] = [
  [SCRIPTING, 'MacroSecurityLevel', HIGHEST],
  [SCRIPTING, 'DisableMacrosExecution', 'true'],
  [SCRIPTING, 'BlockUntrustedRefererLinks', 'true'],
  ['/org.openoffice.Office.Writer/Content/Update', 'Link', NEVER],
  [INTERNET, 'ooInetProxyType', MANUAL_PROXY],
  [INTERNET, 'ooInetHTTPProxyName', NOWHERE[0]],
  [INTERNET, 'ooInetHTTPProxyPort', NOWHERE[1]],
  [INTERNET, 'ooInetHTTPSProxyName', NOWHERE[0]],
  [INTERNET, 'ooInetHTTPSProxyPort', NOWHERE[1]],
];

/** The settings of a LibreOffice that runs no macros, follows no links and finds no network. */
export function profileFile(folder: string): NamedBytes {
  const items = SETTINGS.map(
    ([path, name, value]) =>
      `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">${items.join('')}</oor:items>`;
  return { name: `${folder}/user/registrymodifications.xcu`, bytes: new TextEncoder().encode(xml) };
}
