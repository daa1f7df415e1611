/** The demonstration: two schools, their graduates, units and accounts, all fictional. Off unless {@code QUXIANG_DEMO=true}. */
package quxiang.demo;
