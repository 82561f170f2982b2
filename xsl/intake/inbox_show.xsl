<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>

  <xsl:template match="page" mode="tools">
    <xsl:if test="me/roles/role = 'clerk' or me/roles/role = 'receiver' or me/roles/role = 'handler'">
      <a class="button" accesskey="n" href="/intake/petition/new"><xsl:value-of select="p:t('inbox.new')"/></a>
      <a class="button second" accesskey="b" href="/intake/batch"><xsl:value-of select="p:t('batch.enter')"/></a>
    </xsl:if>
    <xsl:if test="me/roles/role = 'leader' or me/roles/role = 'head'"><a class="button second" href="/intake/silence"><xsl:value-of select="p:t('inbox.silence')"/></a></xsl:if>
    <a class="button second" accesskey="f" href="/intake/find"><xsl:value-of select="p:t('inbox.find')"/></a>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="tabs" mode="tabs"/>
    <xsl:apply-templates select="offices" mode="offices"/>
    <xsl:apply-templates select="petitions" mode="list">
      <xsl:with-param name="columns" select="'code kind subject field_name received_on state due_on'"/>
      <xsl:with-param name="link" select="'/intake/petition/'"/>
      <xsl:with-param name="label" select="'title.inbox_show'"/>
      <xsl:with-param name="empty" select="'empty.inbox'"/>
    </xsl:apply-templates>
    <xsl:apply-templates select="transfers" mode="moved"/>
    <xsl:apply-templates select="pager" mode="pager"/>
  </xsl:template>

  <!-- Twenty rows, all day: written out, in the order of the query. -->
  <xsl:template match="petition" mode="row">
    <tr>
      <td><a href="/intake/petition/{id}"><xsl:apply-templates select="code" mode="value"/></a><xsl:if test="has_news = '1'"><xsl:text> </xsl:text><span class="tag info"><xsl:value-of select="p:t('inbox.news')"/></span></xsl:if></td>
      <td><xsl:apply-templates select="kind" mode="value"/></td>
      <td><xsl:apply-templates select="state" mode="value"/></td>
      <td data-label="{p:t('field.received_on')}"><xsl:apply-templates select="received_on" mode="day"/></td>
      <td><xsl:apply-templates select="due_on" mode="value"/></td>
      <td data-label="{p:t('field.field_name')}"><xsl:value-of select="field_name"/></td>
      <td data-label="{p:t('field.subject')}"><xsl:value-of select="subject"/></td>
    </tr>
  </xsl:template>

  <xsl:template match="transfers" mode="moved">
    <xsl:choose>
      <xsl:when test="transfer">
        <ul class="rows">
          <xsl:for-each select="transfer">
            <li>
              <xsl:choose>
                <xsl:when test="casefile_id"><a href="/intake/petition/{casefile_id}"><xsl:value-of select="subject"/></a></xsl:when>
                <xsl:when test="sealed = '1'"><a href="/intake/transfer/{id}"><xsl:value-of select="p:t('party.sealed')"/></a></xsl:when>
                <xsl:otherwise><a href="/intake/transfer/{id}"><xsl:value-of select="subject"/></a></xsl:otherwise>
              </xsl:choose>
              <p class="meta">
                <span class="tag info"><xsl:value-of select="p:t('transfer_state.', state)"/></span>
                <xsl:if test="due_on != ''"><span><xsl:apply-templates select="due_on" mode="value"/></span></xsl:if>
                <span><xsl:apply-templates select="kind" mode="value"/></span>
                <span><xsl:value-of select="agency_name"/></span>
                <span><xsl:apply-templates select="sent_on" mode="value"/></span>
                <xsl:if test="their_state != ''"><span><xsl:value-of select="p:t2('petition.their_state', p:t('state.', their_state))"/></span></xsl:if>
              </p>
            </li>
          </xsl:for-each>
        </ul>
      </xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('empty.transfers')"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
