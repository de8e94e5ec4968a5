"""What groups are told, and who watches a gig"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = '0007'
down_revision: str | None = '0006'
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    op.add_column('groups', sa.Column('digest_day', sa.Text(), nullable=True))
    for name in ('told_stage', 'told_due'):
        op.add_column('bindings', sa.Column(name, sa.Text(), nullable=True))
    op.create_table('watches',
    sa.Column('gig', sa.Text(), nullable=False),
    sa.Column('person', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['gig'], ['gigs.id'], name=op.f('fk_watches_gig')),
    sa.ForeignKeyConstraint(['person'], ['people.id'], name=op.f('fk_watches_person')),
    sa.PrimaryKeyConstraint('gig', 'person', name=op.f('pk_watches')),
    sqlite_with_rowid=False
    )
    op.create_index(op.f('ix_watches_person'), 'watches', ['person'], unique=False)
