/**
 * What goes to a printer: PDF with fonts of its own, text that breaks into lines, tables that go on
 * over pages, bar codes. It is handed words and numbers and knows neither the house nor its
 * language. Everything is measured in millimetres from the upper left corner of a sheet.
 */
package org.kartoteka.print;
