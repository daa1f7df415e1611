/**
 * What tests inside the running server need: the server itself with its database ({@link quxiang.server.TestServer})
 * and the application with the tests in it ({@link quxiang.server.Deployments}). The same tests run on H2 and on
 * PostgreSQL.
 */
package quxiang.server;
