/// The run files that Weights & Biases keeps on the disk.
@NullMarked
package dev.curvewise.run.format.wandb;

import org.jspecify.annotations.NullMarked;
