// After the browser tests: closes the server, connections that browsers keep open included.
export default async function close() {
  const server = globalThis.creditstakeServer;
  if (!server) return;
  server.closeAllConnections?.();
  await new Promise((resolve) => server.close(resolve));
}
