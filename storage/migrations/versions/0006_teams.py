"""Teams"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = '0006'
down_revision: str | None = '0005'
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    op.create_table('groups',
    sa.Column('key', sa.Text(), nullable=False),
    sa.Column('lead', sa.Text(), nullable=True),
    sa.Column('language', sa.Text(), nullable=True),
    sa.Column('team_only', sa.Boolean(), server_default=sa.false(), nullable=False),
    sa.Column('digest_hour', sa.Integer(), nullable=True),
    sa.Column('muted', sa.Boolean(), server_default=sa.false(), nullable=False),
    sa.Column('speaks_at', sa.Text(), nullable=True),
    sa.Column('told_day', sa.Text(), nullable=True),
    sa.Column('told', sa.Integer(), server_default='0', nullable=False),
    sa.ForeignKeyConstraint(['lead'], ['people.id'], name=op.f('fk_groups_lead')),
    sa.PrimaryKeyConstraint('key', name=op.f('pk_groups')),
    sqlite_with_rowid=False
    )
    op.create_index(op.f('ix_groups_lead'), 'groups', ['lead'], unique=False)
    op.create_index('ix_groups_speaks_at', 'groups', ['speaks_at'], unique=False,
    sqlite_where=sa.text('speaks_at IS NOT NULL'), postgresql_where=sa.text('speaks_at IS NOT NULL'))
    op.create_table('roles',
    sa.Column('ref', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('within', sa.Text(), nullable=False),
    sa.Column('person', sa.Text(), nullable=False),
    sa.Column('role', sa.Text(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('since', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['person'], ['people.id'], name=op.f('fk_roles_person')),
    sa.PrimaryKeyConstraint('ref', name=op.f('pk_roles')),
    sa.UniqueConstraint('within', 'person', name=op.f('uq_roles_within_person'))
    )
    op.create_index(op.f('ix_roles_person'), 'roles', ['person'], unique=False)
    op.create_table('bindings',
    sa.Column('gig', sa.Text(), nullable=False),
    sa.Column('place', sa.Text(), nullable=False),
    sa.Column('within', sa.Text(), nullable=False),
    sa.Column('at', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['gig'], ['gigs.id'], name=op.f('fk_bindings_gig')),
    sa.ForeignKeyConstraint(['within'], ['groups.key'], name=op.f('fk_bindings_within')),
    sa.PrimaryKeyConstraint('gig', 'place', name=op.f('pk_bindings')),
    sqlite_with_rowid=False
    )
    op.create_index(op.f('ix_bindings_place'), 'bindings', ['place'], unique=False)
    op.create_index(op.f('ix_bindings_within'), 'bindings', ['within'], unique=False)
