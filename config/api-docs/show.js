/* Shows the document of the API beside which this page lies. */
window.addEventListener("load", () => {
  SwaggerUIBundle({
    url: new URL("../v1/openapi", document.baseURI).toString(),
    dom_id: "#document",
    deepLinking: true,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
    validatorUrl: null,
    persistAuthorization: false,
  });
});
