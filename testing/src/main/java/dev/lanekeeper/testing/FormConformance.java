package dev.lanekeeper.testing;

/**
 * What does not depend on the form in which an engine is given a plan: one statement, statements
 * that leave tables for each other, or the plain form of direct mode.
 */
interface FormConformance
    extends ValueConformance,
        ExtremeConformance,
        ParameterConformance,
        EmptyConformance,
        JoinConformance,
        OrderConformance,
        SharedConformance,
        NullConformance,
        NumberConformance,
        TextConformance,
        TimeConformance,
        NameConformance,
        TrapConformance,
        DialectConformance {}
