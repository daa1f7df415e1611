/**
 * 去向确认: the graduate's word that everything registered is right, and the sheet that follows. It looks at signings, destinations and
 * transfers; when one of them changes afterwards, the word is asked for again.
 */
package quxiang.placement;
