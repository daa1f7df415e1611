/**
 * Starts, stops and watches the batch jobs, only by {@link quxiang.batch.kit.Jobs}.
 * {@link quxiang.batch.kit.LeaseListener} stands in every job's XML, so that the server's own command line can start
 * nothing twice either:
 *
 * <pre>
 * cd /deployment=quxiang.ear/subdeployment=quxiang-batch.jar/subsystem=batch-jberet
 * :start-job(job-xml-name=expire-invitations)
 * :start-job(job-xml-name=read-bank-results, properties={intake=12})
 * :stop-job(execution-id=34)
 * :restart-job(execution-id=34)
 * ./job=expire-invitations:read-resource(recursive=true, include-runtime=true)
 * </pre>
 *
 * An import that the command line stops is taken up again by itself; to keep it stopped, stop it on the page or by the REST resource.
 */
package quxiang.batch.kit;
