/** The jobs that look after the system itself, in the running server. */
package quxiang.upkeep;
