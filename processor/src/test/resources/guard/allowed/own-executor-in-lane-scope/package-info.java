@LaneScope
package shop;

import dev.lanekeeper.annotation.LaneScope;
