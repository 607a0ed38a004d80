// Shows the document that the page names. Nothing is sent anywhere else: no validator badge, no remote configuration.
const page = document.getElementById("page");
const ui = SwaggerUIBundle({
  url: new URL(page.dataset.document, document.baseURI).href,
  domNode: page,
  deepLinking: true,
  displayRequestDuration: true,
  queryConfigEnabled: false,
  validatorUrl: null,
  onComplete: () => {
    const title = ui.specSelectors.info().get("title");
    if (title) document.title = title;
  },
});
