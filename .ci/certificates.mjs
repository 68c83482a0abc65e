// Certificates for https://localhost, made by Microsoft's office-addin-dev-certs.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./ensure.mjs";

/** On Linux trust takes sudo; asked for only where it answers without a password, which nobody would see a question for. */
const canBeTrusted = () => process.platform !== "linux" || spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0;

async function untrusted(generate) {
  const folder = join(repository, "node_modules", ".cache", "creditstake", "certificates");
  rmSync(folder, { recursive: true, force: true });
  const [ca, certificate, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => join(folder, name));
  await generate(ca, certificate, key);
  return { ca, options: { cert: readFileSync(certificate), key: readFileSync(key) } };
}

/** The certificates and a sentence about them. Rejects with a sentence that says what to do. */
export async function certificates() {
  // Loaded here: nothing but this command needs it.
  const { generateCertificates, getHttpsServerOptions } = (await import("office-addin-dev-certs")).default;
  try {
    if (canBeTrusted()) return { options: await getHttpsServerOptions(), about: "The certificate for https://localhost is trusted by this computer." };
    const { ca, options } = await untrusted(generateCertificates);
    return { options, about: `The certificate could not be made trusted (that takes sudo). Have your browser trust ${ca}, or accept its warning.` };
  } catch (error) {
    const advice = "Run npx office-addin-dev-certs uninstall, then this command again, and agree when the system asks to trust the certificate.";
    throw new Error(`The certificates for https://localhost could not be prepared: ${String(error.message).trim()} ${advice}`, { cause: error });
  }
}
