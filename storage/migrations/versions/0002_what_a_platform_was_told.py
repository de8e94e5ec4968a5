"""What a platform was told"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = '0002'
down_revision: str | None = '0001'
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    op.add_column('places', sa.Column('told', sa.BigInteger(), server_default='0', nullable=False))
    op.add_column('places', sa.Column('shut', sa.Text(), nullable=True))
    for name in ('reader', 'answers', 'native', 'look'):
        op.add_column('messages', sa.Column(name, sa.Text(), nullable=True))
