/** Code tables: dated data that ministries and standards publish and replace. So they are rows and never enums. */
package quxiang.reference;
