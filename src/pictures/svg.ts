/**
 * What a drawing may be made of (SVG 2, its index of elements and of attributes): shapes, text, paints and filters.
 * Nothing that runs, links, moves, or brings in anything else: no script, foreignObject, image, feImage or animation.
 */

export const elements: ReadonlySet<string> = new Set(
  words(`
    svg g a defs symbol use switch title desc style
    path rect circle ellipse line polyline polygon text tspan textPath
    linearGradient radialGradient stop clipPath mask pattern marker filter
    feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
    feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
    feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
    feSpotLight feTile feTurbulence
  `),
);

export const attributes: ReadonlySet<string> = new Set(
  words(`
    id class lang xml:lang xml:space role style href version type media
    x y x1 x2 y1 y2 cx cy r rx ry fx fy fr dx dy d points width height viewBox
    preserveAspectRatio transform pathLength rotate textLength lengthAdjust startOffset method
    spacing side offset gradientUnits gradientTransform spreadMethod patternUnits
    patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits markerUnits
    markerWidth markerHeight refX refY orient filterUnits primitiveUnits requiredExtensions
    requiredFeatures systemLanguage
    in in2 result mode values operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY
    edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant
    specularExponent scale xChannelSelector yChannelSelector azimuth elevation stdDeviation radius
    tableValues slope intercept amplitude exponent z pointsAtX pointsAtY pointsAtZ
    limitingConeAngle baseFrequency numOctaves seed stitchTiles
    alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
    color-interpolation-filters color-rendering direction display dominant-baseline
    enable-background fill fill-opacity fill-rule filter flood-color flood-opacity font
    font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch
    font-style font-variant font-weight glyph-orientation-horizontal glyph-orientation-vertical
    image-rendering isolation kerning letter-spacing lighting-color marker marker-end marker-mid
    marker-start mask mask-type mix-blend-mode opacity overflow paint-order shape-rendering
    stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
    stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration
    text-rendering transform-origin unicode-bidi vector-effect visibility white-space
    word-spacing writing-mode
  `),
);

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
