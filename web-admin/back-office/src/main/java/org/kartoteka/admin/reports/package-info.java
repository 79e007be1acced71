/** Reports on the stock: tables with a chart, and the copies that nobody borrows. */
package org.kartoteka.admin.reports;
