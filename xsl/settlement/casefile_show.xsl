<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>

  <xsl:template match="page" mode="title">
    <xsl:value-of select="p:t2('casefile.title', string(casefile/code), string(petition/subject))"/>
  </xsl:template>

  <xsl:template match="page" mode="tools">
    <xsl:apply-templates select="casefile/state" mode="value"/>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="split">
      <div class="stack">
        <xsl:apply-templates select="term" mode="term"/>
        <section class="panel">
          <h2><xsl:value-of select="p:t('casefile.matter')"/></h2>
          <p class="lines"><xsl:value-of select="petition/content"/></p>
          <xsl:apply-templates select="petition" mode="record">
            <xsl:with-param name="columns" select="'demand handled respondent_kind respondent decision_number decision_on channel written_on'"/>
          </xsl:apply-templates>
        </section>
        <xsl:apply-templates select="decision" mode="block"/>
        <xsl:apply-templates select="dialogues[dialogue]" mode="block"/>
        <xsl:apply-templates select="documents[document]" mode="block"/>
        <xsl:apply-templates select="publications[publication]" mode="block"/>
        <h2><xsl:value-of select="p:t('casefile.history')"/></h2>
        <xsl:apply-templates select="history" mode="timeline"/>
      </div>
      <aside class="stack">
        <xsl:apply-templates select="actions[action]" mode="todo"/>
        <section class="panel">
          <h2><xsl:value-of select="p:t('casefile.facts')"/></h2>
          <xsl:apply-templates select="casefile" mode="record">
            <xsl:with-param name="columns" select="'code lookup_code kind level field_name received_on accepted_on decided_on effective_on holder agency_name is_complex is_remote'"/>
          </xsl:apply-templates>
        </section>
        <section class="panel">
          <h2><xsl:value-of select="p:t('casefile.people')"/></h2>
          <xsl:apply-templates select="parties" mode="people"/>
        </section>
        <xsl:if test="assignments/assignment">
          <section class="panel">
            <h2><xsl:value-of select="p:t('casefile.assignments')"/></h2>
            <ul class="rows">
              <xsl:for-each select="assignments/assignment">
                <li><xsl:value-of select="who"/>
                  <p class="meta"><span><xsl:value-of select="p:t(concat('duty.', duty))"/></span>
                    <span><xsl:apply-templates select="started_at" mode="value"/></span></p></li>
              </xsl:for-each>
            </ul>
          </section>
        </xsl:if>
      </aside>
    </div>
  </xsl:template>

  <xsl:template match="decision" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('casefile.decision')"/></h2>
      <xsl:apply-templates select="." mode="record">
        <xsl:with-param name="columns" select="'number decided_on outcome sent_on'"/>
      </xsl:apply-templates>
      <p class="lines"><xsl:value-of select="summary"/></p>
    </section>
  </xsl:template>

  <xsl:template match="decision/outcome" mode="value">
    <xsl:value-of select="p:t(concat('outcome_of_decision.', .))"/>
  </xsl:template>

  <xsl:template match="dialogues" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('casefile.dialogues')"/></h2>
      <xsl:for-each select="dialogue">
        <xsl:apply-templates select="." mode="record">
          <xsl:with-param name="columns" select="'held_on place is_missed'"/>
        </xsl:apply-templates>
        <p class="lines"><xsl:value-of select="result"/></p>
      </xsl:for-each>
    </section>
  </xsl:template>

  <xsl:template match="publications" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('casefile.publications')"/></h2>
      <ul class="rows">
        <xsl:for-each select="publication">
          <li>
            <a href="/cong-khai/{id}"><xsl:value-of select="title"/></a>
            <p class="meta"><xsl:apply-templates select="state" mode="value"/>
              <span><xsl:apply-templates select="published_on" mode="value"/></span>
              <xsl:if test="withdrawn_why != ''"><span><xsl:value-of select="withdrawn_why"/></span></xsl:if></p>
          </li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>
</xsl:stylesheet>
