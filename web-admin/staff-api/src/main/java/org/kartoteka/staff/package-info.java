/**
 * The API for staff and integrators at {@code /admin/api/v1}: what the back office does with a
 * mouse, a program does here. Resources talk to the doors only and decide nothing.
 */
package org.kartoteka.staff;
