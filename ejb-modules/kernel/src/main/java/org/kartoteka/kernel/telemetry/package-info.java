/**
 * Traces through the doors and the SQL behind them, and the trace's id on every log line. Costs
 * next to nothing while tracing is off, which is the default ({@code otel.sdk.disabled}).
 */
package org.kartoteka.kernel.telemetry;
