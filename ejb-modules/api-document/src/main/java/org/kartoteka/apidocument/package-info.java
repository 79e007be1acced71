/**
 * The documents of the APIs: made from the code, compared with the kept ones. Tests of the two APIs
 * use it; nothing of it goes into the application, which only serves the kept documents.
 *
 * <p>What a document says comes from where it is true: paths, parameters and answers from the
 * resources' annotations, schemas from the records, their descriptions from the Javadoc, problem
 * types from the refusals.
 */
package org.kartoteka.apidocument;
