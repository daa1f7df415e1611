/** The job {@code import-favorites}: a unit's uploaded list of graduates into its favourites, behind the upload. */
package quxiang.batch.favorite;
