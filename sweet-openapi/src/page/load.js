
// The page may stand anywhere, so it asks for its parts below its own path.
const place = location.pathname.replace(/\/?$/, "/");
const style = document.createElement("link");
style.rel = "stylesheet";
style.href = place + "swagger-ui.css";
document.head.append(style);
for (const name of ["swagger-ui-bundle.js", "start.js"]) {
  const script = document.createElement("script");
  script.src = place + name;
  script.async = false;
  document.body.append(script);
}
