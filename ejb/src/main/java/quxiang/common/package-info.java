/**
 * What every feature needs and no feature owns: who acts ({@link quxiang.common.Actor}), what time it is ({@link quxiang.common.Clock}),
 * how a wish is turned down ({@link quxiang.common.Refusal}), how secrets are kept ({@link quxiang.common.Seal}) and the values
 * that are valid once built. It knows no feature.
 */
package quxiang.common;
