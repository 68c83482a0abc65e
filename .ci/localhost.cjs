// A server for a folder, over https and for this computer only.
const { readFile } = require("node:fs/promises");
const { createServer } = require("node:https");
const { extname, resolve, sep } = require("node:path");

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
};

/** The file behind an address, or nothing when the address leads out of the folder. */
function fileAt(address, folder) {
  let name;
  try {
    name = decodeURIComponent(address.replace(/[?#].*$/, ""));
  } catch {
    return undefined;
  }
  if (name.includes("\0") || name.includes("\\")) return undefined;
  const file = resolve(folder, `.${name.startsWith("/") ? name : `/${name}`}`);
  return file.startsWith(folder + sep) ? file : undefined;
}

/** The headers of a file. Excel on the web reads functions.json from its own page; Excel shows no icons that it may not keep. */
function headersOf(file) {
  const type = types[extname(file)] ?? "application/octet-stream";
  return {
    "content-type": type,
    "x-content-type-options": "nosniff",
    "access-control-allow-origin": "*",
    ...(type.startsWith("image/") ? {} : { "cache-control": "no-cache" }),
  };
}

async function answer({ method, url }, folder) {
  if (method !== "GET" && method !== "HEAD") return { status: 405, headers: { allow: "GET, HEAD" } };
  const file = fileAt(url ?? "/", folder);
  if (file === undefined) return { status: 403, headers: {} };
  const body = await readFile(file).catch(() => undefined);
  if (body === undefined) return { status: 404, headers: {} };
  return { status: 200, headers: headersOf(file), body: method === "HEAD" ? undefined : body };
}

/** Serves a folder at https://localhost:port; rejects when the port is taken. */
function serveFolder(folder, port, certificates) {
  const from = resolve(folder);
  const server = createServer(certificates, (request, response) => {
    answer(request, from).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      () => response.writeHead(500).end(),
    );
  });
  return new Promise((up, down) => {
    server.once("error", down);
    server.listen(port, "localhost", () => up(server));
  });
}

module.exports = { fileAt, headersOf, serveFolder };
