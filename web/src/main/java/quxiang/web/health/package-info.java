/** What {@code /health} on the management port asks: is the application started, and can it serve? */
package quxiang.web.health;
