/* Imported first: everything after this line may count on Node 20. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 12)) {
  process.stderr.write(
    `ต้องใช้ Node.js 20.12 ขึ้นไป เครื่องนี้มี ${process.versions.node} ให้ติดตั้งรุ่นใหม่แล้วสั่งอีกครั้ง\n` +
      `Node.js 20.12 or later is needed; this is ${process.versions.node}. Install a newer one and try again.\n`,
  );
  process.exit(1);
}
if (process.platform === 'win32') {
  process.stderr.write(
    'บน Windows ให้สั่งภายใน WSL (Windows Subsystem for Linux)\nOn Windows, run this inside WSL (Windows Subsystem for Linux).\n',
  );
  process.exit(1);
}
