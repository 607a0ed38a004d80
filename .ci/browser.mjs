// Looks at the documentation page as a person does: opens it, finds the operations of the document, unfolds a GET, tries it
// out, and reads the answer. Fails on a request to another origin, a refused or failed request, and any error on the console.
//
//   node browser.mjs URL-OF-THE-PAGE PROFILE-DIRECTORY SCREENSHOT
import { strict as assert } from "node:assert";

const { chromium } = await import(process.env.PLAYWRIGHT);
const [page_url, profile, screenshot] = process.argv.slice(2);
const { origin } = new URL(page_url);
const flags =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM,
  headless: true,
  args: flags.split(" "),
  viewport: { width: 1280, height: 1600 },
});

const faults = [];
const page = browser.pages()[0] ?? (await browser.newPage());
page.setDefaultTimeout(20_000);
let expects_refusal = false;
page.on("console", (message) => {
  if (message.type() === "error" && !expects_refusal) faults.push(`console: ${message.text()} ${message.location().url}`);
});
page.on("pageerror", (error) => faults.push(`script: ${error}`));
page.on("requestfailed", (request) => faults.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
page.on("request", (request) => {
  const { protocol, origin: asked } = new URL(request.url());
  if (asked !== origin && protocol !== "data:" && protocol !== "blob:") faults.push(`another origin: ${request.url()}`);
});

/** The path of the first GET of the document that needs no parameter, so that it can be sent as it is. */
function firstPlainGet(document) {
  for (const [path, item] of Object.entries(document.paths)) {
    const required = [...(item.parameters ?? []), ...(item.get?.parameters ?? [])].filter((one) => one.required);
    if (item.get && required.length === 0) return { path, id: item.get.operationId };
  }
  throw new Error("the document has no GET that needs no parameter");
}

try {
  const document_asked = page.waitForResponse((response) => response.url().endsWith("/openapi.json"));
  document_asked.catch(() => {}); // told below, unless the page itself fails first
  const opened = await page.goto(page_url);
  assert.equal(opened.status(), 200, "status of the page");
  assert.ok(opened.headers()["content-security-policy"], "the page has a policy");
  const document = await (await document_asked).json();

  const operations = Object.values(document.paths).flatMap((item) =>
    Object.keys(item).filter((key) => ["get", "put", "post", "delete", "options", "head", "patch", "trace"].includes(key)),
  );
  await page.locator(".opblock").first().waitFor();
  assert.equal(await page.locator(".opblock").count(), operations.length, "operations on the page");
  await page.waitForFunction((title) => document.title === title, document.info.title);

  const { path, id } = firstPlainGet(document);
  const block = page.locator(`.opblock-get[id$="-${id}"]`);
  await block.locator(".opblock-summary-control").click();
  await block.getByRole("button", { name: "Try it out" }).click();
  const answered = page.waitForResponse((response) => new URL(response.url()).pathname === path);
  await block.getByRole("button", { name: "Execute" }).click();
  const status = (await answered).status();
  const shown = await block.locator(".live-responses-table .response-col_status").last().innerText();
  assert.equal(status, 200, `status of GET ${path}`);
  assert.equal(shown.trim().split(/\s/)[0], "200", `status on the page of GET ${path}`);

  // The other parts of the interface: a schema of an answer, and the list of all schemas.
  await block.getByRole("tab", { name: "Schema" }).first().click();
  const schemas = page.locator(".models button.models-control, .models .json-schema-2020-12-accordion");
  for (let index = 0; index < Math.min(await schemas.count(), 3); index++) await schemas.nth(index).click();

  // The policy holds: a request to another origin is refused by the browser, and never sent.
  expects_refusal = true;
  const refused = await page.evaluate(() => fetch("http://127.0.0.2:9/").then(() => false, () => true));
  assert.ok(refused, "the policy lets the page ask another origin");
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes("http://127.0.0.2:9/")));

  await page.screenshot({ path: screenshot });
  assert.deepEqual(faults, []);
  console.log(`${page_url}: ${operations.length} operations, GET ${path} answered 200, screenshot in ${screenshot}`);
} catch (error) {
  await page.screenshot({ path: screenshot });
  console.error(error.message, faults);
  process.exitCode = 1;
} finally {
  await browser.close();
}
