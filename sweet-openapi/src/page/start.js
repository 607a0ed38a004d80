// Shows the document that the page names. Nothing is sent anywhere else: no validator badge, no remote configuration.
const page = document.getElementById("page");
SwaggerUIBundle({
  url: new URL(page.dataset.document, document.baseURI).href,
  domNode: page,
  deepLinking: true,
  displayRequestDuration: true,
  queryConfigEnabled: false,
  tryItOutEnabled: false,
  validatorUrl: null,
  onComplete: () => {
    const title = window.ui?.specSelectors?.info?.()?.get?.("title");
    if (title) document.title = title;
  },
});
