/** SQL for all features: conditions, rows, bulk inserts, migrations. It knows no feature and no table of one. */
package quxiang.common.sql;
