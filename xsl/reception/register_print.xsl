<?xml version="1.0" encoding="UTF-8"?>
<!-- The book as form 03 of TT04 has its columns. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/print.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t('register.title')"/></xsl:template>

  <xsl:template match="page" mode="main">
    <p class="book-span"><xsl:value-of select="p:t2('register.span', p:day(from_on), p:day(to_on))"/></p>
    <xsl:if test="is_more = '1'"><p><strong><xsl:value-of select="p:t('register.more')"/></strong></p></xsl:if>
    <section class="book-scroll" tabindex="0" aria-label="{p:t('register.title')}"><table class="grid book">
      <thead>
        <tr>
          <th scope="col" rowspan="2"><xsl:value-of select="p:t('register.c1')"/></th>
          <th scope="col" rowspan="2"><xsl:value-of select="p:t('register.c2')"/></th>
          <th scope="col" rowspan="2"><xsl:value-of select="p:t('register.c3')"/></th>
          <th scope="col" rowspan="2"><xsl:value-of select="p:t('register.c4')"/></th>
          <th scope="col" rowspan="2"><xsl:value-of select="p:t('register.c5')"/></th>
          <th scope="col" rowspan="2"><xsl:value-of select="p:t('register.c6')"/></th>
          <th scope="col" rowspan="2"><xsl:value-of select="p:t('register.c7')"/></th>
          <th scope="colgroup" colspan="3"><xsl:value-of select="p:t('register.way')"/></th>
          <th scope="col" rowspan="2"><xsl:value-of select="p:t('register.c11')"/></th>
          <th scope="col" rowspan="2"><xsl:value-of select="p:t('register.c12')"/></th>
        </tr>
        <tr>
          <th scope="col"><xsl:value-of select="p:t('register.c8')"/></th>
          <th scope="col"><xsl:value-of select="p:t('register.c9')"/></th>
          <th scope="col"><xsl:value-of select="p:t('register.c10')"/></th>
        </tr>
      </thead>
      <tbody><xsl:apply-templates select="visits/visit" mode="book"/></tbody>
    </table></section>
    <xsl:if test="not(visits/visit)"><p><xsl:value-of select="p:t('empty.register')"/></p></xsl:if>
  </xsl:template>

  <xsl:template match="visit" mode="book">
    <tr>
      <td class="num"><xsl:value-of select="position()"/></td>
      <td><xsl:value-of select="p:day(visited_on)"/></td>
      <td>
        <xsl:choose>
          <xsl:when test="sealed = '1'"><xsl:value-of select="p:t('visit.sealed')"/></xsl:when>
          <xsl:otherwise>
            <xsl:value-of select="party_name"/>
            <xsl:if test="party_address != '' or commune != ''"> – </xsl:if>
            <xsl:value-of select="party_address"/>
            <xsl:if test="commune != '' and not(contains(party_address, substring(commune, 2)))"><xsl:if test="party_address != ''">, </xsl:if><xsl:value-of select="commune"/></xsl:if>
          </xsl:otherwise>
        </xsl:choose>
      </td>
      <td><xsl:value-of select="party_id_number"/></td>
      <td><xsl:value-of select="matter"/></td>
      <td><xsl:value-of select="p:t('kind.', kind)"/> / <xsl:value-of select="people"/></td>
      <td><xsl:value-of select="settled_by"/></td>
      <td><xsl:if test="outcome = 'petition_taken' or outcome = 'recorded'">×</xsl:if></td>
      <td><xsl:if test="outcome = 'guided'">×</xsl:if></td>
      <td><xsl:if test="outcome = 'transferred'"><xsl:value-of select="to_agency_name"/></xsl:if></td>
      <td><xsl:for-each select="petitions/petition">
        <xsl:if test="position() &gt; 1">; </xsl:if>
        <xsl:value-of select="concat(substring(code, 1, 2), '-', substring(code, 3, 4), '-', substring(code, 7, 4), '-', substring(code, 11, 1))"/>
        <xsl:text>: </xsl:text><xsl:value-of select="p:t('state.', state)"/>
      </xsl:for-each></td>
      <td>
        <xsl:if test="is_repeat = '1'"><xsl:value-of select="p:t('desk.repeat')"/>. </xsl:if>
        <xsl:choose>
          <xsl:when test="refusal != ''"><xsl:value-of select="p:t('outcome.refused')"/>: <xsl:value-of select="p:t('refusal.', refusal)"/></xsl:when>
          <xsl:when test="outcome = 'urged' or outcome = 'appointment' or outcome = 'answered'"><xsl:value-of select="p:t('outcome.', outcome)"/></xsl:when>
          <xsl:when test="outcome = ''"><xsl:value-of select="p:t('state.', state)"/></xsl:when>
        </xsl:choose>
      </td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
