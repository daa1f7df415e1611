/**
 * The job that takes back what an import did to a roster. A thousand graduates in each transaction; it resumes by itself
 * when a server goes down.
 */
package quxiang.batch.roster;
