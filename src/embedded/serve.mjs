// Serves the embedded workbook: the page from dist-embedded, and under /addin/ the very files that ship to Excel from dist.
// Only one thing is changed on the way: the address of Microsoft's office.js, which here is a file of this server.
import fs from "node:fs/promises";
import http from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const CDN = "https://appsforoffice.microsoft.com";
const OFFICE_JS = `${CDN}/lib/1/hosted/`;
const LAST_PORT = 65535;

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xml": "text/xml; charset=utf-8",
};

/**
 * Starts the server on 127.0.0.1, on `port` or the next free one.
 * @param {number} [port]
 * @param {{ page?: string, addin?: string }} [folders] the built page and the built add-in
 * @returns {Promise<import("node:http").Server>} the listening server; its port is `address().port`
 */
export async function serve(port = 4310, { page = path.join(root, "dist-embedded"), addin = path.join(root, "dist") } = {}) {
  const folders = { page: path.resolve(page), addin: path.resolve(addin) };
  const server = http.createServer((request, response) => {
    answer(request, folders).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      () => response.writeHead(500).end(),
    );
  });
  await listen(server, port);
  return server;
}

function listen(server, port) {
  return new Promise((up, down) => {
    server.once("error", (error) => {
      if (error.code === "EADDRINUSE" && port < LAST_PORT) listen(server, port + 1).then(up, down);
      else down(error);
    });
    server.listen(port, "127.0.0.1", () => up());
  });
}

async function answer(request, { page, addin }) {
  if (request.method !== "GET" && request.method !== "HEAD") return { status: 405, headers: { allow: "GET, HEAD" } };
  const file = fileOf(request.url ?? "/", page, addin);
  if (file === null) return { status: 403, headers: {} };
  const body = await fs.readFile(file).catch(() => null);
  if (body === null) return { status: 404, headers: {} };
  const headers = {
    "content-type": types[path.extname(file)] ?? "application/octet-stream",
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
  };
  const local = file.startsWith(addin + path.sep) && file.endsWith(".html");
  return { status: 200, headers, body: request.method === "HEAD" ? undefined : local ? withOwnOfficeJs(body.toString("utf8")) : body };
}

/** The file behind an address, or null if the address leads out of its folder. */
function fileOf(url, page, addin) {
  let name;
  try {
    name = decodeURIComponent(url.replace(/[?#].*$/, ""));
  } catch {
    return null;
  }
  const mounted = name.startsWith("/addin/");
  const base = mounted ? addin : page;
  const rest = mounted ? name.slice("/addin/".length) : name === "/" ? "index.html" : name.slice(1);
  if (rest.includes("\0") || rest.includes("\\")) return null;
  const file = path.resolve(base, rest);
  return file.startsWith(base + path.sep) ? file : null;
}

/** office.js from this server; a content security policy that allows Microsoft's CDN allows this server in its place. */
function withOwnOfficeJs(html) {
  return html.replaceAll(OFFICE_JS, "/vendor/office-js/").replaceAll(CDN, "'self'");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = (name) => {
    const at = process.argv.indexOf(`--${name}`);
    return at > 0 ? { [name]: path.resolve(process.argv[at + 1] ?? "") } : {};
  };
  const port = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 4310);
  const server = await serve(port, { ...folder("page"), ...folder("addin") });
  process.stdout.write(`http://127.0.0.1:${server.address().port}/\n`);
}
