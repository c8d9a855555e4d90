// What a person reads once everything runs.

export interface RunningAddresses {
  readonly publicUrl: string;
  readonly deskUrl: string;
  readonly partners: readonly { readonly name: string; readonly url: string }[];
  /** Null when the first officer has chosen a password in an earlier run. */
  readonly firstOfficer: { readonly login: string; readonly oneTimePassword: string | null };
  readonly dataDir: string;
}

export function announcement({ publicUrl, deskUrl, partners, firstOfficer, dataDir }: RunningAddresses): string {
  const { login, oneTimePassword } = firstOfficer;
  const signIn =
    oneTimePassword === null
      ? `${login}, with the password chosen earlier (delete ${dataDir} to begin afresh)`
      : `${login}, one-time password ${oneTimePassword}`;
  const rows = [
    ...partners.map(({ name, url }): [string, string] => [name, url]),
    ['Officers’ desk', deskUrl],
    ['First sign-in', signIn],
    ['Shared API', `${publicUrl} (reference: ${publicUrl}/docs/api)`],
  ];
  const width = Math.max(...rows.map(([name]) => name?.length ?? 0));
  const lines = rows.map(([name, value]) => `  ${(name ?? '').padEnd(width)}  ${value}`);
  return ['', 'Guichet is running. Ctrl-C stops it.', '', ...lines, ''].join('\n');
}
