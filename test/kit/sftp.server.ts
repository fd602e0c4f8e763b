import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import ssh2 from 'ssh2';

const { OPEN_MODE, STATUS_CODE } = ssh2.utils.sftp;

/** An SFTP server on a port of its own, with one folder in memory: enough of the protocol for a delivery. */
export interface SftpServer {
  port: number;
  /** Of its key, as `ssh-keygen -lf` prints it. */
  fingerprint: string;
  user: string;
  password: string;
  /** A private key that it lets in, as OpenSSH writes it. */
  key: string;
  /** How often a password was offered. */
  offered: number;
  /** By path. */
  files: Map<string, Buffer>;
  /** What goes wrong from now on: nothing, the connection ends at the second write, the disk is full. */
  trouble: 'none' | 'cut' | 'full';
  close(): Promise<void>;
}

export async function openSftpServer(): Promise<SftpServer> {
  const { private: hostKey, public: publicKey } = ssh2.utils.generateKeyPairSync('ed25519');
  const blob = Buffer.from(publicKey.split(' ')[1] ?? '', 'base64');
  const digest = createHash('sha256').update(blob).digest('base64').replace(/=+$/, '');
  const known = ssh2.utils.generateKeyPairSync('ed25519');
  const knownKey = ssh2.utils.parseKey(known.public) as ssh2.ParsedKey;
  const stage: SftpServer = {
    port: 0,
    fingerprint: `SHA256:${digest}`,
    user: 'sujarit',
    password: 'รหัสผ่าน-ทดสอบ',
    key: known.private,
    offered: 0,
    files: new Map(),
    trouble: 'none',
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  const server = new ssh2.Server({ hostKeys: [hostKey] }, (client) => {
    client.on('error', () => undefined);
    client.on('authentication', (context) => {
      if (context.method === 'password') stage.offered += 1;
      if (context.method === 'password' && context.username === stage.user && context.password === stage.password)
        context.accept();
      else if (context.method === 'publickey' && context.username === stage.user && letsIn(knownKey, context))
        context.accept();
      else context.reject(['password', 'publickey']);
    });
    client.on('session', (accept) => accept().on('sftp', (open) => serve(open(), stage, () => client.end())));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stage.port = (server.address() as AddressInfo).port;
  return stage;
}

/** A key is first shown, then proved by a signature. */
function letsIn(known: ssh2.ParsedKey, { key, blob, signature, hashAlgo }: ssh2.PublicKeyAuthContext): boolean {
  if (!key.data.equals(known.getPublicSSH())) return false;
  return !signature || !blob || known.verify(blob, signature, hashAlgo) === true;
}

function serve(sftp: ssh2.SFTPWrapper, stage: SftpServer, cut: () => void): void {
  const { files } = stage;
  const handles: string[] = [];
  let writes = 0;
  const pathOf = (handle: Buffer) => handles[handle.readUInt32BE(0)] ?? '';
  sftp.on('OPEN', (id, path, flags) => {
    if (!path.startsWith('/in/')) return sftp.status(id, STATUS_CODE.NO_SUCH_FILE);
    if (flags & OPEN_MODE.TRUNC || !files.has(path)) files.set(path, Buffer.alloc(0));
    const handle = Buffer.alloc(4);
    handle.writeUInt32BE(handles.push(path) - 1);
    sftp.handle(id, handle);
  });
  sftp.on('WRITE', (id, handle, offset, data) => {
    writes += 1;
    if (stage.trouble === 'cut' && writes > 1) return cut();
    if (stage.trouble === 'full') return sftp.status(id, STATUS_CODE.FAILURE);
    const before = files.get(pathOf(handle)) ?? Buffer.alloc(0);
    files.set(pathOf(handle), Buffer.concat([before.subarray(0, offset), data]));
    sftp.status(id, STATUS_CODE.OK);
  });
  sftp.on('CLOSE', (id) => sftp.status(id, STATUS_CODE.OK));
  sftp.on('REMOVE', (id, path) => sftp.status(id, files.delete(path) ? STATUS_CODE.OK : STATUS_CODE.NO_SUCH_FILE));
  sftp.on('RENAME', (id, from, to) => {
    const content = files.get(from);
    if (!content || files.has(to)) return sftp.status(id, STATUS_CODE.FAILURE);
    files.set(to, content);
    files.delete(from);
    sftp.status(id, STATUS_CODE.OK);
  });
}
