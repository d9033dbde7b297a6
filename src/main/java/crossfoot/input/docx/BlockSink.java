package crossfoot.input.docx;

/** Takes the blocks of a body, a cell, a text box or a note in their order. */
interface BlockSink {
    void block(WordBlock block);

    /** An element beside the blocks, such as a property of the cell they stand in. */
    default void property(String name, String value) {}
}
